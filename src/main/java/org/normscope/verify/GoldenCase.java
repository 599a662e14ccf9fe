package org.normscope.verify;

import java.util.List;

/// A golden case: an operation, and steps that run on one instance of it, one after the other.
///
/// @param name of the file, without its ending
/// @param op what the maker of the case calls the operation
/// @param subject our method
/// @param steps at least one
record GoldenCase(String name, GoldenOp op, Subject subject, List<GoldenStep> steps) {}

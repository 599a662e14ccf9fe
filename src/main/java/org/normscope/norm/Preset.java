package org.normscope.norm;

import java.util.List;
import java.util.Map;

/// Numbers that belong together and have a name: ImageNet's mean and std.
///
/// @param id name on the command line: `imagenet`
/// @param name for people
/// @param description where the numbers come from, one sentence
/// @param numbers values by parameter
public record Preset(
    String id, String name, String description, Map<String, List<Double>> numbers) {}

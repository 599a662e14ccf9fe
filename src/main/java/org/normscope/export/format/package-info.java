/// Statistics in the files and snippets that training code reads: a registry of formats, one file
/// each.
package org.normscope.export.format;

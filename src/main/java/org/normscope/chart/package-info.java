/// Pictures as data: figures, axes, outlines and how numbers are written. No window is needed: the
/// same figure is painted on a canvas and written into a file.
package org.normscope.chart;

/// Draws charts on any surface: once for the window and for files.
package org.normscope.chart.draw;

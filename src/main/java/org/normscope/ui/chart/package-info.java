/// The picture of a histogram, painted on a canvas, and the marks that stand for a channel in
/// tables.
package org.normscope.ui.chart;

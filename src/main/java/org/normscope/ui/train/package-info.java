/// The place Train: batch norm's running statistics over a training, and one batch through both
/// modes.
package org.normscope.ui.train;

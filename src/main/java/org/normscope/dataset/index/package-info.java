/// What was read of folders, kept on disk so that nothing is decoded twice: planes, and for each
/// file when they still hold.
package org.normscope.dataset.index;

/// Two groups of images beside each other: how far they differ.
package org.normscope.ui.data.drift;

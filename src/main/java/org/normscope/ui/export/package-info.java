/// The place Export: statistics as training code reads them, and checks of the configs people have.
package org.normscope.ui.export;

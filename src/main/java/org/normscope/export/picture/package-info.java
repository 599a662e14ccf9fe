/// Charts as SVG files.
package org.normscope.export.picture;

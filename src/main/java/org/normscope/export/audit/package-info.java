/// Reads the normalization that a config or snippet holds, and judges it against statistics.
package org.normscope.export.audit;

/// A dataset's statistics as one page for people.
package org.normscope.export.report;

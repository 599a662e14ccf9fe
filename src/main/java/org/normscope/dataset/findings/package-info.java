/// What is unusual in a dataset: outliers, odd kinds and sizes, duplicates, and groups that drift.
package org.normscope.dataset.findings;

/// Stats files that are opened: a dataset without images, alone or beside another one.
package org.normscope.ui.saved;

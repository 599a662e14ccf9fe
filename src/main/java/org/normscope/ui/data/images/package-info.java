/// Every image of a part: a table and a grid that sort and filter, and each image by itself.
package org.normscope.ui.data.images;

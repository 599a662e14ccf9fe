/// Training, as far as batch norm's running statistics see it: batches of images, their moments,
/// and what becomes of `running_mean` and `running_var`, step by step.
package org.normscope.simulation;

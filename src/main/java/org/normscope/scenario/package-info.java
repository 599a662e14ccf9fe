/// The state of a view as a small file: what it looks at and how it is set up, to be saved, shared
/// and opened again.
package org.normscope.scenario;

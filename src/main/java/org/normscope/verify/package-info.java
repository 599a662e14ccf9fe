/// Golden cases, made with PyTorch, against our own numbers: `normscope verify`.
package org.normscope.verify;

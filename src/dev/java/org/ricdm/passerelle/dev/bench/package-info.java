/** The benchmarks: a large data set that is built once and kept, and what the pages cost on it. Not in the production jar. */
@NullMarked
package org.ricdm.passerelle.dev.bench;

import org.jspecify.annotations.NullMarked;

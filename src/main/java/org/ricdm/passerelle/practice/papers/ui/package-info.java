@NullMarked
package org.ricdm.passerelle.practice.papers.ui;

import org.jspecify.annotations.NullMarked;

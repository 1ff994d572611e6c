@NullMarked
@NamedInterface("review-ui")
package org.ricdm.passerelle.practice.review.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

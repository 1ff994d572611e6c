/**
 * What happens when and where at an event. Its planners work on their own copy ({@code Planning}); everybody else reads
 * the last release ({@code Programme}), which {@code Releases} makes.
 */
@NullMarked
@NamedInterface("programme")
package org.ricdm.passerelle.event.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Sub-room for what is said of a sheet in other languages: members who read both translate it text by text
 * ({@code Translations}), and whoever reads it gets the language they read best.
 */
@NullMarked
@NamedInterface("translation")
package org.ricdm.passerelle.practice.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

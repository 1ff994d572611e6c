package org.ricdm.passerelle.practice;

import java.util.List;

/**
 * What was kept, beside what somebody else typed meanwhile.
 *
 * @param stored what the store has now; what one typed and nobody disputes is in it
 * @param disputed paths at which somebody else typed another text meanwhile, in the order they are read: theirs is in
 *     {@code stored}, and one's own is not yet kept there
 */
public record Kept(SheetContent stored, List<String> disputed) {}

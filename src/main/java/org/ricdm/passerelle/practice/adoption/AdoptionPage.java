package org.ricdm.passerelle.practice.adoption;

import java.util.List;
import org.ricdm.passerelle.practice.SheetLink;

/**
 * One adoption with what who asks may do with it.
 *
 * @param acts whether they carry it on: as the responsible member or a coordinator of that centre
 * @param adapts whether they may make a sheet out of it
 * @param waiting questions that nobody has answered yet; only for who carries it on
 */
public record AdoptionPage(
        Adoption adoption, SheetLink sheet, boolean acts, boolean adapts, List<AdoptionQuestion> waiting) {}

package org.ricdm.passerelle.people;

import java.time.ZoneId;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What a member says of themselves.
 *
 * @param job at most 120 characters
 * @param about at most 1,000 characters
 * @param understands best first, at least one
 */
public record ProfileEdit(String job, String about, ZoneId zone, List<Language> understands) {}

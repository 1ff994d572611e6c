package org.ricdm.passerelle.event;

import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.people.CentreSummary;

/**
 * What the lists of events can be narrowed by: what occurs among the events that who asks sees; of the centres those that
 * hold one, as host or as partner.
 */
public record EventChoices(Set<EventKind> kinds, Set<String> countries, List<CentreSummary> hosts) {}

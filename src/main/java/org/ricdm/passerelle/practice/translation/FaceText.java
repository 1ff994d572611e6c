package org.ricdm.passerelle.practice.translation;

import org.ricdm.passerelle.common.i18n.Language;

/** Title and promise of a sheet in one language; plain text. */
public record FaceText(Language language, String title, String promise) {}

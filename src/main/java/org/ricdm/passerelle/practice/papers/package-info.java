/**
 * Sub-room for sheets outside of the portal: on paper ({@code PracticePapers}), as data ({@code PracticeExport}), and for
 * visitors ({@code PublicPractices}), who read the sheets with the label whose authors agreed, and nothing else of them.
 */
@NullMarked
@NamedInterface("papers")
package org.ricdm.passerelle.practice.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

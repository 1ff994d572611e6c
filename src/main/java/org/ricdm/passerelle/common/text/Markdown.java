package org.ricdm.passerelle.common.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.stereotype.Component;

/**
 * The one way from what somebody typed to what is shown: CommonMark 0.31 with tables and autolinks, then an allow-list.
 * Raw HTML in the source stays visible as text. The live preview calls the same method as publishing.
 */
@Component
public class Markdown {

    /** Counts up when the output for the same source changes. */
    public static final int PIPELINE_VERSION = 3;

    /** Quotes and lists inside each other; deeper ones are shown as text. Also bounds the work of hostile input. */
    private static final int MAX_DEPTH = 12;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .maxOpenBlockParsers(MAX_DEPTH)
            .build();
    private final TextContentRenderer plain = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(LinksInText::new)
            .nodeRendererFactory(OwnFilesInText::new)
            .build();
    private final AllowList allowList = new AllowList();

    /** Renders a source that shows no files of the portal; never fails, whatever is typed. */
    public Rendered render(String source, MentionNames names) {
        return render(source, names, FileLinks.NONE);
    }

    /** Renders the source; never fails, whatever is typed. */
    public Rendered render(String source, MentionNames names, FileLinks files) {
        var document = parser.parse(Brackets.bounded(source));
        document.accept(new Headings());
        var shown = show(document, files);
        var mentions = new Mentions();
        document.accept(mentions);
        var known = names.known(mentions.handles());
        mentions.link(known);
        var html = allowList.clean(renderer().render(document));
        return new Rendered(html, text(document), mentioned(mentions, known.keySet()), shown, PIPELINE_VERSION);
    }

    /** Before people are named: what is said of a file is no place for a link. Returns the tokens of what is shown. */
    private static Set<String> show(Node document, FileLinks files) {
        var references = new FileReferences();
        document.accept(references);
        var known = references.tokens().isEmpty() ? Map.<String, LinkedFile>of() : files.known(references.tokens());
        references.show(known);
        var shown = new LinkedHashSet<>(references.tokens());
        shown.retainAll(known.keySet());
        return shown;
    }

    private static Set<String> mentioned(Mentions mentions, Set<String> known) {
        var handles = new LinkedHashSet<>(mentions.addressed());
        handles.retainAll(known);
        return handles;
    }

    private String text(Node document) {
        return plain.render(document).strip();
    }

    private static HtmlRenderer renderer() {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .softbreak("<br>\n")
                .attributeProviderFactory(context -> new LinkAttributes())
                .nodeRendererFactory(ImagesAsLinks::new)
                .nodeRendererFactory(OwnFilesInHtml::new)
                .build();
    }
}

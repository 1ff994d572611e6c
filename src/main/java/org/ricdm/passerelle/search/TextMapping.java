package org.ricdm.passerelle.search;

import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.ricdm.passerelle.common.i18n.Language;

/** The fields of the index and what is written into them. Nothing here depends on the backend. */
class TextMapping implements HibernateOrmSearchMappingConfigurer, TypeBinder {

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var type = context.programmaticMapping().type(IndexedText.class);
        type.indexed().index(Fields.INDEX);
        type.property("id").documentId();
        type.binder(this);
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        var bridge = new Bridge(context.indexSchemaElement());
        context.bridge(IndexedText.class, bridge);
    }

    private static final class Bridge implements TypeBridge<IndexedText> {

        private final Map<Language, IndexFieldReference<String>> titles = new EnumMap<>(Language.class);
        private final Map<Language, IndexFieldReference<String>> texts = new EnumMap<>(Language.class);
        private final Map<Language, IndexFieldReference<String>> bareTitles = new EnumMap<>(Language.class);
        private final Map<Language, IndexFieldReference<String>> bareTexts = new EnumMap<>(Language.class);
        private final IndexFieldReference<String> titlePlain;
        private final IndexFieldReference<String> textPlain;
        private final IndexFieldReference<String> names;
        private final IndexFieldReference<String> group;
        private final IndexFieldReference<String> thread;
        private final IndexFieldReference<Integer> number;
        private final IndexFieldReference<String> place;
        private final IndexFieldReference<String> language;
        private final IndexFieldReference<String> type;
        private final IndexFieldReference<Long> author;
        private final IndexFieldReference<Instant> at;
        private final IndexFieldReference<String> answer;
        private final IndexFieldReference<String> key;

        Bridge(IndexSchemaElement schema) {
            for (var one : Language.values()) {
                titles.put(one, words(schema, Fields.title(one), Fields.rules(one)));
                texts.put(one, words(schema, Fields.text(one), Fields.rules(one)));
                bareTitles.put(one, words(schema, Fields.bareTitle(one), Fields.bareRules(one)));
                bareTexts.put(one, words(schema, Fields.bareText(one), Fields.bareRules(one)));
            }
            titlePlain = words(schema, Fields.TITLE_PLAIN, Fields.PLAIN);
            textPlain = words(schema, Fields.TEXT_PLAIN, Fields.PLAIN);
            names = schema.field(Fields.NAMES, f -> f.asString().analyzer(Fields.PLAIN))
                    .multiValued()
                    .toReference();
            group = keyword(schema, Fields.GROUP);
            thread = schema.field(Fields.THREAD, f -> f.asString().projectable(Projectable.YES))
                    .toReference();
            number = schema.field(Fields.NUMBER, f -> f.asInteger().projectable(Projectable.YES))
                    .toReference();
            place = keyword(schema, Fields.PLACE);
            language = keyword(schema, Fields.LANGUAGE);
            type = keyword(schema, Fields.TYPE);
            author = schema.field(Fields.AUTHOR, f -> f.asLong()).toReference();
            at = schema.field(Fields.AT, f -> f.asInstant().sortable(Sortable.YES))
                    .toReference();
            answer = keyword(schema, Fields.ANSWER);
            key = schema.field(Fields.KEY, f -> f.asString().sortable(Sortable.YES))
                    .toReference();
        }

        private static IndexFieldReference<String> words(IndexSchemaElement schema, String name, String rules) {
            return schema.field(name, f -> f.asString().analyzer(rules)).toReference();
        }

        private static IndexFieldReference<String> keyword(IndexSchemaElement schema, String name) {
            return schema.field(name, f -> f.asString()).toReference();
        }

        @Override
        public void write(DocumentElement document, IndexedText indexed, TypeBridgeWriteContext context) {
            var text = indexed.text();
            if (text == null) {
                return;
            }
            var spoken = text.language();
            var title = composed(text.title());
            document.addValue(titles.get(spoken), title);
            document.addValue(bareTitles.get(spoken), title);
            document.addValue(titlePlain, title);
            if (text.number() > 0) {
                var body = composed(text.text());
                document.addValue(texts.get(spoken), body);
                document.addValue(bareTexts.get(spoken), body);
                document.addValue(textPlain, body);
            }
            indexed.names().forEach(name -> document.addValue(names, composed(name)));
            document.addValue(group, indexed.group());
            document.addValue(thread, text.thread().toString());
            document.addValue(number, text.number());
            document.addValue(place, text.place().toString());
            document.addValue(language, spoken.code());
            document.addValue(type, text.type());
            document.addValue(author, text.authorId());
            document.addValue(at, text.at());
            document.addValue(answer, text.answer().name());
            document.addValue(key, indexed.id());
        }

        /** One code for a letter with its accent, which is what the rules of the languages know. */
        private static String composed(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }
}

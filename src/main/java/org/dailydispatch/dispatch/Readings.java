package org.dailydispatch.dispatch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dailydispatch.document.Reading;
import org.dailydispatch.document.Reading.Counted;
import org.dailydispatch.document.Reading.Share;
import org.dailydispatch.document.Reading.Stock;
import org.dailydispatch.inspection.MeasuredFact;
import org.jspecify.annotations.Nullable;

/** Makes what inspections measured into what the document says of ledgers and daily necessities. */
final class Readings {

    /** The checklists that ask for it. */
    static final List<String> LISTS = List.of("VILLAGE", "LEDGER", Readings.NECESSITIES);

    private static final String NECESSITIES = "NECESSITIES";

    private static final Map<String, String> ARTICLES = Map.of(
            "stock-grain", "粮食",
            "stock-oil", "食用油",
            "stock-meat", "肉类",
            "stock-eggs", "鸡蛋",
            "stock-vegetables", "蔬菜");

    private Readings() {}

    static Reading of(MeasuredFact fact) {
        boolean necessities = fact.list().equals(NECESSITIES);
        return new Reading(
                fact.id(),
                fact.revision(),
                fact.siteId(),
                fact.site().zh(),
                fact.townshipId(),
                fact.filedAt(),
                necessities,
                fact.failed(),
                necessities ? null : counted(fact),
                necessities ? fact.stocks().stream().map(Readings::stock).toList() : List.of());
    }

    private static Stock stock(MeasuredFact.Stock stock) {
        return new Stock(ARTICLES.getOrDefault(stock.item(), "其他商品"), stock.days(), stock.enough());
    }

    private static @Nullable Counted counted(MeasuredFact fact) {
        BigDecimal ledger = fact.sum("ledger");
        BigDecimal missing = fact.sum("missing");
        Counted counted = new Counted(
                ledger == null || missing == null ? null : share(missing, ledger.add(missing)),
                share(missing, fact.sum("checked")),
                share(fact.number("sample", "matched"), fact.number("sample", "sampled")),
                share(fact.number("isolation", "isolated"), fact.number("isolation", "due")),
                share(fact.number("notices", "signed"), fact.number("notices", "due")));
        return counted.empty() ? null : counted;
    }

    /** Null where one of the two was not given, or the part exceeds its whole, which says nothing of it. */
    private static @Nullable Share share(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || part.compareTo(whole) > 0) {
            return null;
        }
        return new Share(part.longValue(), whole.longValue());
    }
}

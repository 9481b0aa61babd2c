package org.dailydispatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dailydispatch.testing.LiveDemonstration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** How often the outbox tries while there is no network. */
@LiveDemonstration
@EnabledIf("org.dailydispatch.testing.Browser#isInstalled")
@Timeout(90)
class BackOffTest extends OnAPhone {

    @Test
    void thePausesBetweenTriesGrowToFiveMinutes() {
        phone.signIn("inspector");
        phone.visits(forms);
        phone.losesTheNetwork();
        phone.filesWithoutNetwork(forms.get(0), mark);
        List<?> tries = (List<?>) phone.page().evaluate("""
                async () => {
                  const [outbox, store] = await Promise.all(['outbox', 'store'].map(name => import(`/js/${name}.js`)));
                  const [id] = await store.together(['outbox'], 'readonly', of => of('outbox').getAllKeys());
                  const seen = [];
                  while (seen.length < 12) {
                    const before = Date.now();
                    await outbox.send(true);
                    const {tries, next} = await outbox.entry(id);
                    seen.push([tries, (next - before) / 1000, (Date.now() - before) / 1000]);
                  }
                  return seen;
                }""");
        double longest = 0;
        for (Object tried : tries) {
            List<Double> numbers = ((List<?>) tried)
                    .stream().map(number -> ((Number) number).doubleValue()).toList();
            double most = Math.min(300, 2 * Math.pow(2, numbers.get(0)));
            assertThat(numbers.get(1)).as("after try " + numbers.get(0)).isBetween(most / 2, most + numbers.get(2));
            longest = numbers.get(1);
        }
        assertThat(longest).isBetween(150.0, 310.0);
    }
}

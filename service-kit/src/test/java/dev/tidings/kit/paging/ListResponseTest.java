package dev.tidings.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListResponseTest {

    private static final String ADDRESS = "https://api.example.com/v2/things";

    @Test
    void countsPagesAndRecords() {
        // When
        ListResponse<Integer> response = page(25, 50, 101);

        // Then
        assertThat(response.results()).isEqualTo(new ListResponse.Results(101));
        assertThat(response.meta().limit()).isEqualTo(25);
        assertThat(response.meta().offset()).isEqualTo(50);
        assertThat(response.meta().current()).isEqualTo(3);
        assertThat(response.meta().total()).isEqualTo(5);
        assertThat(response.meta().page()).isEqualTo(new ListResponse.PageMeta(25, 50, 3, 5));
        assertThat(response.meta().results()).isEqualTo(response.results());
    }

    @Test
    void linksToItsNeighbours() {
        // When
        ListResponse.Links links = page(25, 50, 101).links();

        // Then
        assertThat(links.current()).isEqualTo(link(25, 50));
        assertThat(links.first()).isEqualTo(link(25, 0));
        assertThat(links.prev()).isEqualTo(link(25, 25));
        assertThat(links.next()).isEqualTo(link(25, 75));
        assertThat(links.last()).isEqualTo(link(25, 100));
    }

    @Test
    void linksNowhereFromAnEmptyList() {
        // When
        ListResponse<Integer> response = page(25, 0, 0);

        // Then
        assertThat(response.meta().current()).isEqualTo(1);
        assertThat(response.meta().total()).isZero();
        assertThat(response.links().prev()).isNull();
        assertThat(response.links().next()).isNull();
        assertThat(response.links().last()).isEqualTo(link(25, 0));
    }

    @Test
    void neverLinksBeyondTheLargestOffset() {
        // When
        ListResponse.Links links = page(100, 10_000, 50_000).links();

        // Then
        assertThat(links.next()).isNull();
        assertThat(links.last()).isEqualTo(link(100, 10_000));
    }

    @Test
    void keepsTheOtherParametersOfTheRequest() {
        // When
        ListResponse<Integer> response =
                page(Map.of("filter", List.of("eq(a,b c)"), "page[limit]", List.of("2")), 2, 0, 3);

        // Then
        assertThat(response.links().next())
                .isEqualTo(
                        ADDRESS + "?filter=eq%28a%2Cb+c%29&page%5Blimit%5D=2&page%5Boffset%5D=2");
    }

    private static String link(int limit, int offset) {
        return ADDRESS + "?page%5Blimit%5D=" + limit + "&page%5Boffset%5D=" + offset;
    }

    private static ListResponse<Integer> page(int limit, int offset, int total) {
        return page(Map.of(), limit, offset, total);
    }

    private static ListResponse<Integer> page(
            Map<String, List<String>> parameters, int limit, int offset, int total) {
        List<Integer> items =
                IntStream.range(offset, Math.min(total, offset + limit)).boxed().toList();
        return ListResponse.of(
                new Page<>(items, total, new PageRequest(limit, offset)), ADDRESS, parameters);
    }
}

using System.Text.Json;

namespace TypedNets.Analysis.Tests.Oracle;

/// <summary>The catalogue against what PyTorch says: 3,000 layers with shapes, parameters and fans, or their refusal.</summary>
public sealed class OracleTests
{
    private static readonly ILookup<string, OracleRow> s_rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Oracle", "layers.jsonl"))
        .Select(line => new OracleRow(JsonDocument.Parse(line).RootElement)).ToLookup(row => row.Kind);

    public static TheoryData<string> Kinds => [.. s_rows.Select(rows => rows.Key).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_row_is_as_PyTorch_says(string kind)
    {
        string[] differences = [.. from row in s_rows[kind]
                                   let actual = row.Actual()
                                   where actual != row.Expected
                                   select $"{row.Json}\n  PyTorch: {row.Expected}\n  ours:    {actual}"];
        Assert.True(differences.Length == 0, $"{differences.Length} of {s_rows[kind].Count()} rows differ:\n{string.Join('\n', differences.Take(10))}");
    }

    [Fact]
    public void All_rows_are_there() => Assert.Equal(3000, s_rows.Sum(rows => rows.Count()));
}

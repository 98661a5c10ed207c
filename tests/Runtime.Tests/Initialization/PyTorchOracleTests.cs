using System.Text.Json.Nodes;

namespace TypedNets.Tests.Initialization;

/// <summary>Every rule draws what PyTorch draws from the same seed, number by number.</summary>
public class PyTorchOracleTests
{
    private const double Tolerance = 1e-5;

    // A factorisation in 32 bits is right to the rounding of its columns, which have norm 1, not of each element: against 64 bits,
    // PyTorch's own values are off by up to 7e-8. Everything else is held to the relative tolerance alone.
    private const double ColumnRounding = 1.2e-7;

    public static TheoryData<string> Ids => [.. OracleRow.All.Select(row => row.Id)];

    public static TheoryData<string> Gains => [.. GainRows.Select(row => row["gain"]!.GetValue<string>())];

    private static IEnumerable<JsonObject> GainRows => OracleRow.Lines().Where(line => line.ContainsKey("gain"));

    [Fact]
    public void The_file_is_whole()
    {
        Assert.Equal(114, OracleRow.All.Count);
        Assert.Equal(11, OracleRow.All.Select(row => row.Function).Distinct().Count());
        Assert.Equal(6, GainRows.Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Values_are_PyTorchs(string id)
    {
        OracleRow row = OracleRow.All.Single(row => row.Id == id);
        double[] values = Sample.Values(row.Initializer(), Sample.Weight(row.Shape), row.Seed);

        double rounding = row.Function == "orthogonal_" ? ColumnRounding * row.Args["gain"]!.GetValue<double>() : 0;

        AssertClose(row.First, values[..row.First.Length], rounding);
        AssertClose(row.Last, values[^row.Last.Length..], rounding);
        Assert.Equal(row.SumSq, values.Sum(x => x * x), Tolerance * row.SumSq);
        Assert.Equal(row.Sum, values.Sum(), Tolerance * values.Sum(Math.Abs));
    }

    [Theory]
    [MemberData(nameof(Gains))]
    public void Gains_are_PyTorchs(string nonlinearity)
    {
        JsonObject row = GainRows.Single(row => row["gain"]!.GetValue<string>() == nonlinearity);
        Assert.Equal(row["value"]!.GetValue<double>(), OracleRow.Gain(nonlinearity, 0.01), 1e-12);
        if (row["leaky_0_2"] is JsonValue leaky)
            Assert.Equal(leaky.GetValue<double>(), OracleRow.Gain(nonlinearity, 0.2), 1e-12);
    }

    private static void AssertClose(double[] expected, double[] actual, double rounding)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], (Tolerance * Math.Abs(expected[i])) + rounding);
    }
}

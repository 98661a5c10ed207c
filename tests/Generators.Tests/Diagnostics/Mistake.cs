namespace TypedNets.Generators.Tests;

/// <summary>A mistake made in a right network.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Message">The error's message.</param>
/// <param name="Edits">Pieces of the right network and what stands there instead, the wrong part marked.</param>
internal sealed record Mistake(string Name, string Message, params (string Right, string Wrong)[] Edits)
{
    /// <summary>The network with the mistake in it.</summary>
    public string In(string source)
    {
        foreach ((string right, string wrong) in Edits)
        {
            int place = source.IndexOf(right, StringComparison.Ordinal);
            Assert.True(place >= 0, $"'{right}' does not occur in the right network.");
            source = source.Remove(place, right.Length).Insert(place, wrong);
        }

        return source;
    }
}

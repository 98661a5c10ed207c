using System.Reflection;
using TorchSharp;

namespace TypedNets.Bench.Signal;

/// <summary>
/// Predicted signals beside measured ones: of networks drawn at random, within 5 % forward and 15 % backward, and of the zoo at its own
/// widths, within 15 % and 30 %. A layer is an exception when it is beyond that by more than three standard errors of the measurement.
/// </summary>
internal static class SignalComparison
{
    /// <summary>Compares and prints.</summary>
    /// <param name="networks">How many random networks.</param>
    /// <param name="seeds">Over how many draws of the weights.</param>
    /// <param name="only">The name of the only network that is measured, or <c>zoo</c>, or <c>random</c>; null for all.</param>
    /// <returns>Whether no exception is without a cause.</returns>
    public static bool Run(int networks, int seeds, string? only = null)
    {
        int[] chosen = [.. Enumerable.Range(0, networks).Where(i => only is null or "random" || only == $"Net{i}")];
        Type[] zoo = [.. Zoo.Catalogue.All.Select(entry => entry.Name).Where(name => only is null or "zoo" || only == name)
            .Select(name => typeof(Zoo.Catalogue).Assembly.GetType("Zoo.Networks." + name, throwOnError: true)!)];
        bool shows = chosen.Length + zoo.Length == 1, isFine = true;
        if (chosen.Length > 0)
        {
            string[] sources = [.. chosen.Select(i => RandomNetwork.Text(i, $"Net{i}"))];
            if (shows)
                Console.WriteLine(sources[0]);
            Assembly assembly = CompiledNetworks.Of(sources);
            isFine &= Compare("random networks", chosen.Select(i => assembly.GetType($"Net{i}", throwOnError: true)!), seeds, new SignalTable(forwardTolerance: 0.05, gradientTolerance: 0.15), shows);
        }

        return (zoo.Length == 0 || Compare("networks of the zoo", zoo, seeds, new SignalTable(forwardTolerance: 0.15, gradientTolerance: 0.3), shows)) && isFine;
    }

    private static bool Compare(string what, IEnumerable<Type> networks, int seeds, SignalTable table, bool shows)
    {
        foreach (Type network in networks)
        {
            table.Add((SignalReport)typeof(SignalMeasurement).GetMethod(nameof(SignalMeasurement.Of), BindingFlags.Public | BindingFlags.Static)!.MakeGenericMethod(network).Invoke(null, [seeds])!, shows);
        }

        return table.Conclude(what);
    }
}

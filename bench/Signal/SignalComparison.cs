using System.Globalization;
using System.Reflection;

namespace TypedNets.Bench.Signal;

/// <summary>
/// Predicted signals beside measured ones: of networks drawn at random, within 5 % forward and 15 % backward, and of the zoo at its own
/// widths, within 15 % and 30 %. A layer is an exception when it is beyond that by more than three standard errors of the measurement. Exceptions
/// of random networks are measured again at twice the width, since theory is that of endless width, and with maps that have no edges.
/// </summary>
internal static class SignalComparison
{
    /// <summary>The experiments are large, and what they tell is far beyond chance.</summary>
    private const int SeedsOfExperiments = 6;

    /// <summary>Compares and prints.</summary>
    /// <param name="networks">Which random networks, by the seeds that draw them.</param>
    /// <param name="seeds">Over how many draws of the weights.</param>
    /// <param name="only">The name of the only network that is measured, or <c>zoo</c>, <c>layers</c> or <c>random</c>, or a file of networks; null for all.</param>
    /// <returns>Whether no exception is without a cause.</returns>
    public static bool Run(Range networks, int seeds, string? only = null)
    {
        int[] chosen = [.. Enumerable.Range(networks.Start.Value, networks.End.Value - networks.Start.Value).Where(i => only is null or "random" || only == $"Net{i}")];
        Type[] zoo = [.. Zoo.Catalogue.All.Select(entry => entry.Name).Where(name => only is null or "zoo" || only == name)
            .Select(name => typeof(Zoo.Catalogue).Assembly.GetType("Zoo.Networks." + name, throwOnError: true)!)];
        if (only is not null && File.Exists(only))
        {
            Type[] own = [.. CompiledNetworks.Of([File.ReadAllText(only)]).GetTypes().Where(type => type.GetInterfaces().Any(one => one.Name.StartsWith("INetwork", StringComparison.Ordinal)))];
            return Compare($"networks of {Path.GetFileName(only)}", own, seeds, new SignalTable(forwardTolerance: 0.05, gradientTolerance: 0.15), shows: true);
        }

        bool shows = chosen.Length + zoo.Length == 1, isFine = true;
        if (chosen.Length > 0)
        {
            string[] sources = [.. chosen.Select(i => RandomNetwork.Text(i, $"Net{i}"))];
            if (shows)
                Console.WriteLine(sources[0]);
            Assembly assembly = CompiledNetworks.Of(sources);
            IReadOnlyList<Experiment> Experiments(string name, int samples)
            {
                string source = sources[Array.IndexOf(chosen, int.Parse(name[3..], CultureInfo.InvariantCulture))];
                Lazy<SignalReport> Of(string text) => new(() => Measure(CompiledNetworks.Of([text]).GetType(name, throwOnError: true)!, Math.Min(seeds, SeedsOfExperiments), samples).Report);
                return
                [
                    new("finite width", "at twice the width", Of(RandomNetwork.Widened(source, 2))),
                    .. RandomNetwork.WithoutEdges(source) is { } endless && endless != source ? [new Experiment("edges of maps", "with circular padding", Of(endless))] : Array.Empty<Experiment>(),
                ];
            }

            isFine &= Compare("random networks", chosen.Select(i => assembly.GetType($"Net{i}", throwOnError: true)!), seeds, new SignalTable(forwardTolerance: 0.05, gradientTolerance: 0.15) { Experiments = Experiments }, shows);
        }

        (string Name, string Source)[] layers = [.. LayerNetworks.All.Where(one => only is null or "layers" || only == one.Name)];
        if (layers.Length > 0)
        {
            Assembly assembly = CompiledNetworks.Of(layers.Select(layer => layer.Source));
            isFine &= Compare("networks for single layers", layers.Select(layer => assembly.GetType(layer.Name + "Network", throwOnError: true)!), seeds, new SignalTable(forwardTolerance: 0.15, gradientTolerance: 0.3), shows || layers.Length == 1);
        }

        return (zoo.Length == 0 || Compare("networks of the zoo", zoo, seeds, new SignalTable(forwardTolerance: 0.15, gradientTolerance: 0.3), shows)) && isFine;
    }

    private static bool Compare(string what, IEnumerable<Type> networks, int seeds, SignalTable table, bool shows)
    {
        foreach (Type network in networks)
        {
            (SignalReport report, int samples) = Measure(network, seeds);
            table.Add(report, samples, shows);
        }

        return table.Conclude(what);
    }

    private static (SignalReport Report, int Samples) Measure(Type network, int seeds, int? batch = null) =>
        ((SignalReport, int))typeof(SignalMeasurement).GetMethod(nameof(SignalMeasurement.Of), BindingFlags.Public | BindingFlags.Static)!.MakeGenericMethod(network).Invoke(null, [seeds, batch])!;
}

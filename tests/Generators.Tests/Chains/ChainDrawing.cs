using TypedNets.Analysis;
using TypedNets.Analysis.Layers;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Chains drawn from a seed: an input of random rank and sizes, and layers that take what the one before puts out.</summary>
internal sealed class ChainDrawing
{
    /// <summary>Values are kept this small, so that thousands of networks run in a minute.</summary>
    private const long MostElements = 800;

    private static readonly (string Kind, LayerDrawer Drawer)[] s_kinds = [.. LayerDrawer.All.SelectMany(drawer => drawer.Kinds, (drawer, kind) => (kind, drawer))];

    private readonly Random _random;

    /// <summary>Draws as many chains as are asked for.</summary>
    public ChainDrawing(int seed, int count)
    {
        _random = new Random(seed);
        Chains = [.. Enumerable.Range(0, count).Select(number => Draw($"Chain{seed}_{number}"))];
    }

    /// <summary>The chains.</summary>
    public IReadOnlyList<Chain> Chains { get; }

    /// <summary>How many configurations of each kind the catalogue refused.</summary>
    public Dictionary<string, int> Refusals { get; } = [];

    private Chain Draw(string name)
    {
        while (true)
        {
            LayerInput input = DrawInput();
            var chain = new Chain(name, input, [], []);
            int length = _random.Next(2, 7);
            bool isReordered = false;
            for (int attempt = 0; attempt < 300 && chain.Layers.Count < length && input.Rank > 0 && input.Sizes.All(size => size > 0); attempt++)
            {
                (string kind, LayerDrawer drawer) = _random.Pick(s_kinds);
                if (drawer.Takes(input.Type) && !(isReordered && drawer.IsRandom(kind)) && drawer.Draw(kind, input, _random) is { } layer && Extend(chain, layer) is var (longer, output))
                    (chain, input, isReordered) = (longer, output, isReordered || drawer.MayReorder);
            }

            if (chain.Layers.Count == length)
                return _random.Chance(0.3) ? chain with { Steps = DrawSteps(chain.Layers) } : chain;
        }
    }

    private LayerInput DrawInput()
    {
        DType type = _random.Chance(0.1) ? DType.Int64 : DType.Float32;
        int rank = type == DType.Int64 && _random.Chance(0.4) ? 1 : _random.Next(1, 5);
        int most = rank switch { 1 => 12, 2 => 10, 3 => 7, _ => 5 };
        long[] sizes = [.. Enumerable.Range(0, rank).Select(axis => (long)_random.Next(1, axis == 0 && rank > 1 ? 9 : most + 1))];
        return new LayerInput(sizes, type);
    }

    /// <summary>Lengths of properties that add up; a parameter is no part of a Sequential.</summary>
    private int[] DrawSteps(IReadOnlyList<DrawnLayer> layers)
    {
        var steps = new List<int>();
        for (int done = 0; done < layers.Count; done += steps[^1])
        {
            steps.Add(_random.Next(1, layers.Count - done + 1));
            while (IsSequentialWithParameter([.. layers.Skip(done).Take(steps[^1]).Select(layer => LayerCatalogue.Get(layer.Kind))]))
                steps[^1]--;
        }

        return [.. steps];
    }

    private static bool IsSequentialWithParameter(LayerKind[] kinds) => kinds.Any(kind => kind.IsParameter) && kinds.Count(kind => kind.HasState) > 1;

    /// <summary>The chain with a layer more, and what that puts out; null if the catalogue refuses it, or its output is too large.</summary>
    private (Chain Longer, LayerInput Output)? Extend(Chain chain, DrawnLayer layer)
    {
        Chain longer = chain with { Layers = [.. chain.Layers, layer] };
        if (NetworkAnalysis.Analyze(longer.Declaration).Graph is not { } graph)
        {
            Refusals[layer.Kind] = Refusals.GetValueOrDefault(layer.Kind) + 1;
            return null;
        }

        LayerNode node = graph.Layers[^1];
        var output = new LayerInput([.. node.OutputShape.Sizes.Select(size => size!.Value)], node.OutputType);
        return node.OutputShape.Elements <= MostElements && output.Rank <= 5 ? (longer, output) : null;
    }
}

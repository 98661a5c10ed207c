namespace TypedNets.Generators.Tests.Chains;

/// <summary>
/// Draws configurations of a family of layer kinds, and writes the same layers by hand: with a module of torch.nn where TorchSharp's is
/// right, else by a formula over other operations, and never with what generated code calls from this toolkit. Each family is one class
/// in the folder Drawers, found by its base class.
/// </summary>
internal abstract class LayerDrawer
{
    /// <summary>All families.</summary>
    public static IReadOnlyList<LayerDrawer> All { get; } =
    [
        .. typeof(LayerDrawer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(LayerDrawer)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (LayerDrawer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The kinds that this family draws.</summary>
    public abstract IReadOnlyCollection<string> Kinds { get; }

    /// <summary>Whether it takes whole numbers too; a family that embeds them takes nothing else.</summary>
    public virtual bool Takes(DType type) => type == DType.Float32;

    /// <summary>Whether a kind draws a number for each element in the order of memory, which must then be the same by hand.</summary>
    public virtual bool IsRandom(string kind) => false;

    /// <summary>Whether its output may lie in memory in another order than what is written by hand.</summary>
    public virtual bool MayReorder => false;

    /// <summary>
    /// A configuration, most of the time one that the layer accepts; null where the kind is not for an input of this rank, or none that
    /// can be compared was drawn.
    /// </summary>
    public abstract DrawnLayer? Draw(string kind, LayerInput input, Random random);
}

/// <summary>What a layer of a chain reads.</summary>
/// <param name="Sizes">Its sizes without the batch.</param>
/// <param name="Type">Its element type.</param>
internal sealed record LayerInput(long[] Sizes, DType Type)
{
    /// <summary>Whole numbers are below this, and not below zero, wherever in a chain they stand.</summary>
    public const int Tokens = 7;

    /// <summary>Number of dimensions, the batch not counted.</summary>
    public int Rank => Sizes.Length;

    /// <summary>Number of axes after the channels.</summary>
    public int Axes => Sizes.Length - 1;
}

/// <summary>What drawers draw from.</summary>
internal static class Randoms
{
    /// <summary>True with a probability.</summary>
    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    /// <summary>One of several.</summary>
    public static T Pick<T>(this Random random, params IReadOnlyList<T> values) => values[random.Next(values.Count)];

    /// <summary>A number of two decimals.</summary>
    public static double Number(this Random random, double low, double high) => Math.Round(low + (random.NextDouble() * (high - low)), 2);

    /// <summary>A number for each axis, every other time the same.</summary>
    public static long[] Axes(this Random random, int axes, int least, int most) => random.Chance(0.5)
        ? [.. Enumerable.Repeat((long)random.Next(least, most + 1), axes)]
        : [.. Enumerable.Range(0, axes).Select(_ => (long)random.Next(least, most + 1))];

    /// <summary>Most of the time one of the divisors, else a number that need not divide.</summary>
    public static long Divisor(this Random random, long number) => random.Chance(0.9)
        ? random.Pick([.. Enumerable.Range(1, (int)number).Where(divisor => number % divisor == 0).Select(divisor => (long)divisor)])
        : random.Next(1, 5);
}

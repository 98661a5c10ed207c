using static TorchSharp.torch;

namespace TypedNets.Randomness;

/// <summary>
/// libtorch's generator on the CPU, from which layers such as dropout draw and which all threads share: it is lent to one at a time, who finds numbers of its own in
/// it, and is afterwards as it was.
/// </summary>
internal static class SharedGenerator
{
    private static readonly Lock s_lock = new();

    /// <summary>The state from which a seed's numbers follow, bytes.</summary>
    public static Tensor StateOf(ulong seed)
    {
        using var generator = new Generator(seed);
        return generator.get_state();
    }

    /// <summary>Runs what draws.</summary>
    /// <param name="state">From where it draws; afterwards where its numbers ended.</param>
    /// <param name="draws">What draws.</param>
    public static T Lend<T>(Tensor state, Func<T> draws)
    {
        lock (s_lock)
        {
            using Generator global = Generator.Default;
            using Tensor before = global.get_state();
            global.set_state(state);
            try
            {
                return draws();
            }
            finally
            {
                using Tensor after = global.get_state();
                state.copy_(after);
                global.set_state(before);
            }
        }
    }
}

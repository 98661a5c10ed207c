namespace TypedNets.Data;

/// <summary>
/// The SplitMix64 generator (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014), one independent
/// stream per (seed, stream) pair.
/// </summary>
/// <remarks>Data sets drawn from a seed must stay the same for years: System.Random promises its sequence for a seed only within one
/// version of .NET, and offers no streams.</remarks>
internal struct SplitMix64
{
    private const ulong Increment = 0x9E3779B97F4A7C15; // 2^64 / golden ratio, odd

    private ulong _state;

    public SplitMix64(ulong seed, ulong stream) => _state = Mix(Mix(seed + Increment) ^ Mix(~stream));

    /// <summary>64 random bits.</summary>
    public ulong Next() => Mix(_state += Increment);

    /// <summary>Uniform on [low, high).</summary>
    public double Uniform(double low, double high) => low + (high - low) * ((Next() >> 11) * (1.0 / (1UL << 53)));

    /// <summary>A whole number, uniform on 0..bound-1 (by multiplication: the bias is below bound / 2^64).</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

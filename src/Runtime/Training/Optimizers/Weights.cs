using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedNets.Training;

/// <summary>What an optimiser does to each weight, wherever it stands.</summary>
internal interface IWeightUpdate<T>
{
    /// <summary>From weights, their gradients and what is remembered of each to the new weights.</summary>
    Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third);
}

/// <summary>The weights of a parameter, with their gradients and up to three numbers that are remembered of each; empty where none is.</summary>
internal readonly ref struct Weights<T>(Span<T> weights, ReadOnlySpan<T> gradients, Span<T> first, Span<T> second, Span<T> third)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Span<T> _weights = weights, _first = first, _second = second, _third = third;
    private readonly ReadOnlySpan<T> _gradients = gradients;

    /// <summary>Updates all weights in one pass.</summary>
    public void Update<TUpdate>(TUpdate update)
        where TUpdate : struct, IWeightUpdate<T>
    {
        int i = 0;
        for (; i <= _weights.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            Vector<T> first = Load(_first, i), second = Load(_second, i), third = Load(_third, i);
            Store(update.Next(Load(_weights, i), Load(_gradients, i), ref first, ref second, ref third), _weights, i);
            Store(first, _first, i);
            Store(second, _second, i);
            Store(third, _third, i);
        }

        if (i < _weights.Length)
        {
            Vector<T> first = LoadEnd(_first, i), second = LoadEnd(_second, i), third = LoadEnd(_third, i);
            StoreEnd(update.Next(LoadEnd(_weights, i), LoadEnd(_gradients, i), ref first, ref second, ref third), _weights, i);
            StoreEnd(first, _first, i);
            StoreEnd(second, _second, i);
            StoreEnd(third, _third, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Load(ReadOnlySpan<T> values, int at) =>
        values.IsEmpty ? default : Vector.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<T> vector, Span<T> values, int at)
    {
        if (!values.IsEmpty)
            vector.StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);
    }

    /// <summary>What is left at the end, less than a vector.</summary>
    private static Vector<T> LoadEnd(ReadOnlySpan<T> values, int at)
    {
        Span<T> whole = stackalloc T[Vector<T>.Count];
        whole.Clear();
        if (!values.IsEmpty)
            values[at..].CopyTo(whole);
        return new Vector<T>(whole);
    }

    private static void StoreEnd(Vector<T> vector, Span<T> values, int at)
    {
        Span<T> whole = stackalloc T[Vector<T>.Count];
        vector.CopyTo(whole);
        if (!values.IsEmpty)
            whole[..(values.Length - at)].CopyTo(values[at..]);
    }
}

/// <summary>A number in each place of a vector.</summary>
internal static class Every
{
    /// <summary>The number, rounded to the weights' type.</summary>
    public static Vector<T> Of<T>(double number)
        where T : unmanaged, IFloatingPointIeee754<T> => Vector.Create(T.CreateTruncating(number));
}

using TypedNets.Analysis.Layers;

namespace TypedNets.Analysis.Initializers;

/// <summary>
/// How the frameworks read a weight's fans, and the outputs that an orthogonal matrix has as rows, off the layer of their own that does
/// the same. PyTorch holds out×in×k, transposed in×out×k; Keras and Flax hold k×in×out.
/// </summary>
public static class FrameworkLayout
{
    /// <summary>The fans.</summary>
    /// <param name="semantics">Whose.</param>
    /// <param name="role">What the parameter is for.</param>
    /// <param name="shape">Its sizes, as PyTorch has them.</param>
    /// <param name="kernel">What its shape does not say, for convolutions.</param>
    /// <returns>Null for fewer than two dimensions.</returns>
    public static Fans? FansOf(InitializerSemantics semantics, ParameterRole role, IReadOnlyList<long> shape, ConvolutionKernel? kernel = null)
    {
        Fans? torch = Fans.OfShape(shape);
        if (torch is null || semantics == InitializerSemantics.PyTorch)
            return torch;
        if (role == ParameterRole.Embedding)
            return new Fans(shape[0], shape[1]); // to both a table is a matrix from rows to features
        if (kernel is not { } k)
            return torch;
        double field = shape.Skip(2).Aggregate(1.0, (product, size) => product * size);
        return IsKerasDepthwise(semantics, shape, k) ? new Fans(k.Groups * field, shape[0] / k.Groups * field)
            : IsFlaxTransposed(semantics, k) ? new Fans(shape[0] / k.Groups * field, shape[1] * k.Groups * field)
            : torch;
    }

    /// <summary>The rows of an orthogonal matrix where they are not the first size of PyTorch's shape; else null.</summary>
    /// <inheritdoc cref="FansOf"/>
    public static long? OutputsOf(InitializerSemantics semantics, IReadOnlyList<long> shape, ConvolutionKernel? kernel) => kernel is not { } k ? null
        : IsKerasDepthwise(semantics, shape, k) ? shape[0] / k.Groups
        : IsFlaxTransposed(semantics, k) && k.Groups == 1 ? shape[1]
        : null;

    /// <summary>DepthwiseConv1D and DepthwiseConv2D, whose kernel is k×channels×multiplier. Over three axes Keras has only groups.</summary>
    private static bool IsKerasDepthwise(InitializerSemantics semantics, IReadOnlyList<long> shape, ConvolutionKernel kernel) =>
        semantics == InitializerSemantics.Keras && !kernel.IsTransposed && kernel.Groups > 1 && shape[1] == 1 && shape.Count < 5;

    /// <summary>ConvTranspose with its default, <c>transpose_kernel=False</c>; Keras holds k×out×in, and so agrees with PyTorch.</summary>
    private static bool IsFlaxTransposed(InitializerSemantics semantics, ConvolutionKernel kernel) =>
        semantics == InitializerSemantics.Jax && kernel.IsTransposed;
}

using TorchSharp;
using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>Draws the projections of self-attention, Trockman and Kolter 2023, section 4.</summary>
internal static class MimeticDrawing
{
    /// <summary>Fills the stacked projections of queries, keys and values, 3E×E, or that of the output, E×E.</summary>
    public static void Fill(Tensor tensor, Draw.Mimetic draw, Generator generator)
    {
        using DisposeScope scope = NewDisposeScope();
        long features = tensor.size(1), size = features / draw.Heads;

        // First in both streams, so that values and output are factors of the same matrix. PyTorch multiplies by the transposed weights.
        (Tensor value, Tensor output) = Factors(draw.Alpha2, -draw.Beta2, features, generator, tensor.dtype);
        if (tensor.size(0) == features)
        {
            tensor.copy_(output.t());
            return;
        }

        Tensor[] parts = tensor.chunk(3);
        parts[2].copy_(value.t());
        for (long head = 0; head < draw.Heads; head++)
        {
            (Tensor query, Tensor key) = Factors(draw.Alpha1, draw.Beta1, features, generator, tensor.dtype);
            parts[0].narrow(0, head * size, size).copy_(query.narrow(1, 0, size).t());
            parts[1].narrow(0, head * size, size).copy_(key.narrow(0, 0, size));
        }
    }

    /// <summary>Two factors of α·Z + β·I, each with the root of its singular values, the largest first.</summary>
    private static (Tensor Left, Tensor Right) Factors(double alpha, double beta, long features, Generator generator, ScalarType type)
    {
        Tensor noise = empty(features, features, dtype: type).normal_(0, 1 / Math.Sqrt(features), generator).to(ScalarType.Float64);
        (Tensor u, Tensor s, Tensor vh) = linalg.svd((alpha * noise) + (beta * eye(features, dtype: ScalarType.Float64)), fullMatrices: false);
        Tensor root = s.sqrt();
        return (u * root, root.unsqueeze(1) * vh);
    }
}

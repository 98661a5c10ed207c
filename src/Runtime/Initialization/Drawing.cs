using System.Numerics;
using TorchSharp;
using TypedNets.Analysis;
using TypedNets.Analysis.Signal;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// Draws from a settled distribution, number by number as <c>torch.nn.init</c> of PyTorch does from the same seed; for initializers
/// of your own too.
/// </summary>
public static class Drawing
{
    /// <summary>Fills a tensor.</summary>
    /// <param name="tensor">A contiguous tensor on the CPU, of 32- or 64-bit floating point, without gradient.</param>
    /// <param name="draw">The distribution; it must suit the tensor's shape, which the rules in <see cref="Initializers"/> see to.</param>
    /// <param name="generator">The random stream, on the CPU.</param>
    /// <exception cref="ArgumentException">The distribution is a user's own initializer, which draws itself.</exception>
    public static void Fill(Tensor tensor, Draw draw, Generator generator)
    {
        switch (draw)
        {
            case Draw.Constant constant:
                tensor.fill_(constant.Value);
                break;
            case Draw.Normal normal:
                tensor.normal_(normal.Mean, normal.Deviation, generator);
                break;
            case Draw.Uniform uniform:
                tensor.uniform_(uniform.Low, uniform.High, generator);
                break;
            case Draw.TruncatedNormal truncated:
                FillTruncatedNormal(tensor, truncated, generator);
                break;
            case Draw.Orthogonal orthogonal:
                FillOrthogonal(tensor, orthogonal, generator);
                break;
            case Draw.Sparse sparse:
                FillSparse(tensor, sparse, generator);
                break;
            case Draw.Dirac dirac:
                FillDirac(tensor, dirac.Groups);
                break;
            case Draw.DeltaOrthogonal delta:
                FillCentres(tensor, delta.Groups, matrix => FillOrthogonal(matrix, new Draw.Orthogonal(delta.Gain), generator));
                break;
            case Draw.Hadamard hadamard:
                FillCentres(tensor, hadamard.Groups, matrix => FillHadamard(hadamard.IsTransposed ? matrix.t() : matrix));
                break;
            case Draw.HighPass highPass:
                FillHighPass(tensor, highPass.Deviation, generator);
                break;
            case Draw.Mimetic mimetic:
                MimeticDrawing.Fill(tensor, mimetic, generator);
                break;
            case Draw.Gates gates:
                FillGates(tensor, gates.Values);
                break;
            case Draw.Identity:
                FillIdentity(tensor);
                break;
            default:
                throw new ArgumentException($"{draw} does not say what to draw; call the initializer itself.", nameof(draw));
        }
    }

    /// <summary>By the inverse of the cumulative distribution.</summary>
    private static void FillTruncatedNormal(Tensor tensor, Draw.TruncatedNormal draw, Generator generator)
    {
        double low = Normal.Cumulative((draw.Low - draw.Mean) / draw.Deviation);
        double high = Normal.Cumulative((draw.High - draw.Mean) / draw.Deviation);
        tensor.uniform_((2 * low) - 1, (2 * high) - 1, generator);

        // The inverse is infinite at ±1, which ends far out come to and then once in 2²⁴ draws: such a weight would be an end.
        double inside = 1 - Math.Pow(2, tensor.dtype == ScalarType.Float64 ? -53 : -24);
        tensor.clamp_(-inside, inside).erfinv_().mul_(draw.Deviation * Math.Sqrt(2)).add_(draw.Mean).clamp_(draw.Low, draw.High);
    }

    /// <summary>
    /// Q of a normal matrix, its columns signed so that R's diagonal is positive: uniform over orthogonal matrices (Mezzadri 2007).
    /// </summary>
    private static void FillOrthogonal(Tensor tensor, Draw.Orthogonal draw, Generator generator)
    {
        using DisposeScope scope = NewDisposeScope();
        long rows = draw.Outputs ?? tensor.size(0), columns = tensor.numel() / rows;
        Tensor normal = empty(rows, columns, dtype: tensor.dtype).normal_(0, 1, generator);
        (Tensor q, Tensor r) = linalg.qr(rows < columns ? normal.t() : normal);
        q.mul_(r.diagonal().sign());
        Tensor matrix = rows < columns ? q.t() : q;
        if (draw.Outputs is null)
        {
            tensor.view(rows, columns).copy_(matrix);
        }
        else
        {
            // Input by output by position in the tensor, output by input and position in the matrix.
            long field = tensor.shape.Skip(2).Aggregate(1L, (product, size) => product * size);
            tensor.view(-1, rows, field).copy_(matrix.reshape(rows, -1, field).transpose(0, 1));
        }

        tensor.mul_(draw.Gain);
    }

    /// <summary>Zeros but for a matrix for each group, at tap (k − 1)/2 of each axis of a kernel.</summary>
    private static void FillCentres(Tensor tensor, long groups, Action<Tensor> fill)
    {
        using DisposeScope scope = NewDisposeScope();
        tensor.zero_();
        foreach (Tensor group in tensor.chunk(groups))
        {
            Tensor centre = group;
            foreach (long size in tensor.shape.Skip(2))
                centre = centre.select(2, (size - 1) / 2);
            Tensor matrix = empty(centre.shape, tensor.dtype);
            fill(matrix);
            centre.copy_(matrix);
        }
    }

    /// <summary>Out by in: Sylvester's Hadamard matrix has the sign of the parity of the ones that row and column number share.</summary>
    private static void FillHadamard(Tensor matrix)
    {
        using DisposeScope scope = NewDisposeScope();
        (long rows, long columns) = (matrix.size(0), matrix.size(1));
        if (rows <= columns)
        {
            FillIdentity(matrix);
            return;
        }

        double scale = Math.Pow(2, (1 - Math.Ceiling(Math.Log2(rows))) / 2);
        double[] values =
        [
            .. from row in Enumerable.Range(0, (int)rows)
               from column in Enumerable.Range(0, (int)columns)
               select BitOperations.PopCount((uint)(row & column)) % 2 == 0 ? scale : -scale,
        ];
        matrix.copy_(torch.tensor(values).view(rows, columns));
    }

    private static void FillHighPass(Tensor tensor, double deviation, Generator generator)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor kernels = tensor.view(tensor.size(0), tensor.size(1), -1);

        // Without its mean, a kernel of n taps has the share (n − 1)/n of its variance.
        double taps = kernels.size(2);
        tensor.normal_(0, deviation * Math.Sqrt(taps / (taps - 1)), generator);
        kernels.sub_(kernels.mean([2], keepdim: true));
    }

    private static void FillGates(Tensor tensor, EquatableArray<double> values)
    {
        long size = tensor.size(0) / values.Count;
        for (int i = 0; i < values.Count; i++)
        {
            using Tensor gate = tensor.narrow(0, i * size, size);
            gate.fill_(values[i]);
        }
    }

    private static void FillSparse(Tensor tensor, Draw.Sparse draw, Generator generator)
    {
        using DisposeScope scope = NewDisposeScope();
        long rows = tensor.size(0), columns = tensor.size(1);
        long zeros = (long)Math.Ceiling(draw.Sparsity * rows);
        tensor.normal_(0, draw.Deviation, generator);
        for (long column = 0; column < columns; column++)
            tensor.select(1, column).index_fill_(0, randperm(rows, generator: generator).narrow(0, 0, zeros), 0);
    }

    private static void FillDirac(Tensor tensor, long groups)
    {
        long[] shape = tensor.shape;
        long channels = shape[0] / groups, kernel = shape.Skip(2).Aggregate(1L, (product, size) => product * size);
        long centre = shape.Skip(2).Aggregate(0L, (offset, size) => (offset * size) + (size / 2));
        long matching = Math.Min(channels, shape[1]);
        long[] ones =
        [
            .. from output in Enumerable.Range(0, (int)shape[0])
               let input = output % channels
               where input < matching
               select (((output * shape[1]) + input) * kernel) + centre,
        ];
        using Tensor index = torch.tensor(ones), flat = tensor.view(-1);
        flat.fill_(0).index_fill_(0, index, 1);
    }

    private static void FillIdentity(Tensor tensor)
    {
        using Tensor diagonal = tensor.fill_(0).diagonal();
        diagonal.fill_(1);
    }
}

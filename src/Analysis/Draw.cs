namespace TypedNets.Analysis;

/// <summary>A distribution that a parameter starts from, all numbers settled.</summary>
public abstract record Draw
{
    /// <summary>Standard deviation of the elements over a tensor of this shape; null when it cannot be told.</summary>
    public abstract double? Std(IReadOnlyList<long> shape);

    /// <summary>N(Mean, Std²).</summary>
    public sealed record Normal(double Mean, double Deviation) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) => Deviation;
    }

    /// <summary>Uniform on [Low, High).</summary>
    public sealed record Uniform(double Low, double High) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) => (High - Low) / Math.Sqrt(12);
    }

    /// <summary>N(Mean, Deviation²) cut to [Low, High], the deviation being that before the cut.</summary>
    public sealed record TruncatedNormal(double Mean, double Deviation, double Low, double High) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape)
        {
            double a = (Low - Mean) / Deviation, b = (High - Mean) / Deviation;
            double mass = Signal.Normal.Cumulative(b) - Signal.Normal.Cumulative(a);
            double pa = Density(a), pb = Density(b), shift = (pa - pb) / mass;
            return Deviation * Math.Sqrt(1 + ((Scaled(a, pa) - Scaled(b, pb)) / mass) - (shift * shift));
        }

        private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

        // 0·∞ at an infinite end is 0.
        private static double Scaled(double x, double density) => density == 0 ? 0 : x * density;
    }

    /// <summary>Gain times a random matrix with orthonormal rows or columns, the shape flattened to its first size by the rest.</summary>
    /// <param name="Gain">The factor.</param>
    /// <param name="Outputs">
    /// Number of rows when it is flattened otherwise: that of the outputs which follow each other in the first two dimensions, all else
    /// being columns. It is the second size of a transposed convolution's kernel, and the multiplier of a depthwise one.
    /// </param>
    public sealed record Orthogonal(double Gain, long? Outputs = null) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape)
        {
            double rows = Outputs ?? shape[0], columns = shape.Aggregate(1.0, (product, size) => product * size) / rows;
            return Gain / Math.Sqrt(Math.Max(rows, columns));
        }
    }

    /// <summary>1 at the centre of matching channels of each group, 0 elsewhere.</summary>
    public sealed record Dirac(long Groups) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) => null;
    }

    /// <summary>Gain times an orthogonal matrix for each group at the centre of a kernel, 0 elsewhere.</summary>
    public sealed record DeltaOrthogonal(double Gain, long Groups = 1) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) =>
            Gain / Math.Sqrt(shape.Skip(2).Aggregate((double)Math.Max(shape[0] / Groups, shape[1]), (product, size) => product * size));
    }

    /// <summary>
    /// An identity or, for more outputs than inputs, a scaled Hadamard matrix for each group, at the centre of a kernel; the inputs come
    /// first where it is transposed.
    /// </summary>
    public sealed record Hadamard(long Groups = 1, bool IsTransposed = false) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) => null;
    }

    /// <summary>N(0, Deviation²) with the mean of each kernel taken off and scaled back, so that the deviation is that of what is left.</summary>
    public sealed record HighPass(double Deviation) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) => Deviation;
    }

    /// <summary>
    /// The projections of self-attention, all blocks of a parameter together: queries, keys and values are stacked where it is 3E×E, E×E is
    /// that of the output. Both are drawn from the same stream, for values and output are factors of one matrix.
    /// </summary>
    public sealed record Mimetic(long Heads, double Alpha1, double Beta1, double Alpha2, double Beta2) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) => null;
    }

    /// <summary>Ones on the diagonal of a matrix.</summary>
    public sealed record Identity : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) => null;
    }

    /// <summary>N(0, Deviation²) with the share Sparsity of each column set to zero.</summary>
    public sealed record Sparse(double Sparsity, double Deviation) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) => Deviation * Math.Sqrt(1 - Sparsity);
    }

    /// <summary>One value everywhere.</summary>
    public sealed record Constant(double Value) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) => 0;
    }

    /// <summary>One value a gate, for a bias in which the gates of a recurrent layer are stacked.</summary>
    public sealed record Gates(EquatableArray<double> Values) : Draw
    {
        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) => null;
    }

    /// <summary>A draw for each of the matrices stacked along the first dimension, where they differ.</summary>
    public sealed record Stacked(EquatableArray<Draw> Parts) : Draw
    {
        /// <summary>That over all of them; each has the shape.</summary>
        public override double? Std(IReadOnlyList<long> shape) =>
            Parts.Select(part => part.Std(shape)).Aggregate((double?)0, (sum, std) => sum + (std * std)) is { } all ? Math.Sqrt(all / Parts.Count) : null;
    }

    /// <summary>A user's own initializer.</summary>
    /// <param name="Type">Its fully qualified name.</param>
    public sealed record Custom(string Type) : Draw
    {
        /// <summary>The type's own name.</summary>
        public string Name => Type.Substring(Type.LastIndexOfAny(['.', ':']) + 1);

        /// <inheritdoc/>
        public override double? Std(IReadOnlyList<long> shape) => null;
    }
}

namespace TypedNets;

/// <summary>Which fan a variance is divided by.</summary>
public enum FanMode
{
    /// <summary>The number of inputs that an output sums over: keeps the forward signal.</summary>
    FanIn,

    /// <summary>The number of outputs that an input feeds: keeps the gradient.</summary>
    FanOut,

    /// <summary>The mean of both.</summary>
    FanAverage,
}

/// <summary>How fans are counted.</summary>
public enum FanConvention
{
    /// <summary>
    /// As <c>torch.nn.init._calculate_fan_in_and_fan_out</c> reads them off the weight's shape; on a network of another framework's
    /// <see cref="InitializerSemantics"/>, as that framework's own layer counts them.
    /// </summary>
    PyTorch,

    /// <summary>
    /// What an output really sums over and an input really feeds on average: groups, stride, padding, dilation and transposition
    /// counted.
    /// </summary>
    Effective,
}

/// <summary>The family of distributions that <see cref="VarianceScalingAttribute"/> draws from.</summary>
public enum Distribution
{
    /// <summary>Normal, cut at two standard deviations and widened so that the variance is the stated one.</summary>
    TruncatedNormal,

    /// <summary>Normal.</summary>
    Normal,

    /// <summary>Uniform around zero.</summary>
    Uniform,
}

using System.Numerics;

namespace TypedNets.Training;

/// <summary>
/// Adam's step: m and v are running means of the gradient and its square, w = w - rate·m̂/(√v̂ + ε), the hats correcting that both started at
/// zero.
/// </summary>
/// <param name="rate">The learning rate.</param>
/// <param name="step">The number of the step, from 1.</param>
/// <param name="beta1">The decay of m.</param>
/// <param name="beta2">The decay of v.</param>
/// <param name="epsilon">ε.</param>
/// <param name="penalty">What of the weight is added to the gradient.</param>
/// <param name="decay">What of the weight is taken away in the step.</param>
/// <param name="amsGrad">Whether the largest v so far takes the place of v (Reddi et al. 2018).</param>
internal readonly struct AdamUpdate<T>(double rate, int step, double beta1, double beta2, double epsilon, double penalty, double decay, bool amsGrad)
    : IWeightUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Vector<T> _rate = Every.Of<T>(rate / (1 - Math.Pow(beta1, step))), _root = Every.Of<T>(1 / Math.Sqrt(1 - Math.Pow(beta2, step)));
    private readonly Vector<T> _keep1 = Every.Of<T>(beta1), _take1 = Every.Of<T>(1 - beta1), _keep2 = Every.Of<T>(beta2), _take2 = Every.Of<T>(1 - beta2);
    private readonly Vector<T> _epsilon = Every.Of<T>(epsilon), _penalty = Every.Of<T>(penalty), _remaining = Every.Of<T>(1 - decay);

    public Vector<T> Next(Vector<T> weight, Vector<T> gradient, ref Vector<T> first, ref Vector<T> second, ref Vector<T> third)
    {
        gradient += _penalty * weight;
        first = _keep1 * first + _take1 * gradient;
        second = _keep2 * second + _take2 * gradient * gradient;
        if (amsGrad)
            third = Vector.Max(third, second);
        return _remaining * weight - _rate * first / (Vector.SquareRoot(amsGrad ? third : second) * _root + _epsilon);
    }
}

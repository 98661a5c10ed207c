namespace TypedNets.Generators.Tests;

/// <summary>TN4021: a value that is joined with itself.</summary>
public class JoinedWithItselfTests
{
    [Fact]
    public Task A_name_that_is_there_twice_is_found() => DiagnosticCheck.Finds(
        """
        [Network, Input(8)]
        public partial class Net
        {
            [Linear(8), ReLU] public partial Linear A { get; }
            [Add({|TN4021:nameof(A), nameof(A)|})] public partial Value Sum { get; }
            [Concat({|TN4021:nameof(Sum), nameof(A), nameof(Sum), nameof(Sum)|})] public partial Value Joined { get; }
        }
        """,
        "Add 'Sum': it names 'A' twice, so that it only multiplies it by 2; name the other value that is meant.",
        "Concat 'Joined': it names 'Sum' 3 times, so that it holds the same values again; name the other value that is meant.");

    /// <summary>The squared ReLU of Primer.</summary>
    [Fact]
    public Task A_square_is_not() => DiagnosticCheck.Misses(
        """
        [Network, Input(8)]
        public partial class Net
        {
            [Linear(8), ReLU] public partial Linear A { get; }
            [Multiply(nameof(A), nameof(A))] public partial Value Square { get; }
            [Add(nameof(A), nameof(Square))] public partial Value Sum { get; }
        }
        """, "TN4021");
}

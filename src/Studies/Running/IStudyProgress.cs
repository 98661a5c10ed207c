namespace TypedNets.Studies;

/// <summary>Is told how a study goes on. The workers call it from their own threads.</summary>
public interface IStudyProgress
{
    /// <summary>The study begins.</summary>
    /// <param name="trials">The number of its trials.</param>
    /// <param name="finished">How many of them have results from an earlier run.</param>
    /// <param name="workers">The number of trials that run at once.</param>
    void Begin(int trials, int finished, int workers);

    /// <summary>A file of an earlier run cannot be used; its trial is run again.</summary>
    /// <param name="damage">Which file, and what is wrong with it.</param>
    void Damaged(string damage);

    /// <summary>A worker has made another step of its trial.</summary>
    /// <param name="worker">The worker, from 0.</param>
    /// <param name="trial">Its trial.</param>
    /// <param name="step">The number of updates so far; 0 when the trial begins.</param>
    /// <param name="loss">The averaged training loss; not a number when the trial begins.</param>
    void Step(int worker, Trial trial, int step, double loss);

    /// <summary>A trial has ended and its result is saved.</summary>
    /// <param name="worker">The worker, from 0.</param>
    /// <param name="result">The result.</param>
    void Finish(int worker, TrialResult result);
}

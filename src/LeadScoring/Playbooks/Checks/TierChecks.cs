using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds tiers, and grades of a matrix, that no lead can be in.</summary>
internal static class TierChecks
{
    public static void Check(Playbook playbook, Findings findings)
    {
        var model = playbook.Model;
        var applying = model.Overrides.Where(item => OverrideChecks.CanApply(item, findings.Outcomes)).ToList();
        var named = model.Gates.Where(gate => OverrideChecks.CanClose(gate, findings.Outcomes)).Select(gate => gate.Tier ?? playbook.Tiers.Lowest.Name)
            .Concat(applying.Select(item => item.Tier).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        var scores = applying.Where(item => item.Tier is null).Select(findings.Ranges.Of).OfType<PointRange>().ToList();
        var matrix = model.Combination as MatrixCombination;
        if (matrix is not null)
        {
            var cells = CheckGrades(matrix, playbook, findings);
            named.UnionWith(matrix.Cells.Where(cell => cells.Contains(cell.Grades)).Select(cell => cell.Tier));
        }
        else
        {
            scores.Add(findings.Ranges.Of(model));
        }

        var range = scores.Count == 0 ? (PointRange?)null : scores.Aggregate((a, b) => a.Or(b));
        Points? above = null;
        foreach (var tier in playbook.Tiers.Tiers)
        {
            var (isTooHigh, isTooLow) = (range?.Most < tier.From, range?.Least >= above);
            above = tier.From;
            if (matrix is null && !isTooHigh && range?.Least < tier.From && range?.Least >= tier.From - playbook.TierChanges.Hysteresis)
            {
                findings.Add(tier, CheckTexts.TierNeverLeft, tier.Name, $"{tier.From - playbook.TierChanges.Hysteresis}", $"{range?.Least}");
            }

            if (named.Contains(tier.Name) || !(range is null || isTooHigh || isTooLow))
            {
                continue;
            }

            if (matrix is not null)
            {
                findings.Add(tier, CheckTexts.TierNotNamed, tier.Name);
            }
            else if (isTooHigh)
            {
                var isWritten = findings.PositionOf(tier) != SourcePosition.None;
                findings.Add(isWritten ? tier : model.Dimensions[0], CheckTexts.TierTooHigh, tier.Name, $"{tier.From}", $"{range?.Most}");
                if (!isWritten)
                {
                    return; // one of the usual tiers is enough to say
                }
            }
            else
            {
                findings.Add(tier, CheckTexts.TierTooLow, tier.Name, $"{range?.Least}");
            }
        }
    }

    // Gives the combinations of grades that leads can have.
    private static HashSet<Sequence<string>> CheckGrades(MatrixCombination matrix, Playbook playbook, Findings findings)
    {
        List<DimensionGrades> reachable = [];
        foreach (var graded in matrix.Dimensions)
        {
            var range = findings.Ranges.Of(playbook.Model.Dimensions.First(dimension => dimension.Name == graded.Dimension));
            var hysteresis = playbook.TierChanges.HysteresisOf(graded.Dimension);
            List<Grade> grades = [];
            Points? above = null;
            foreach (var grade in graded.Grades)
            {
                if (grade.From is { } from && range.Most < from)
                {
                    findings.Add(matrix, CheckTexts.GradeTooHigh, grade.Name, graded.Dimension, from.ToString(), range.Most.ToString());
                }
                else if (above is { } next && range.Least >= next)
                {
                    findings.Add(matrix, CheckTexts.GradeTooLow, grade.Name, graded.Dimension, range.Least.ToString());
                }
                else
                {
                    grades.Add(grade);
                    if (range.Least < grade.From && range.Least >= grade.From - hysteresis)
                    {
                        findings.Add(matrix, CheckTexts.GradeNeverLeft, grade.Name, graded.Dimension, $"{grade.From - hysteresis}", range.Least.ToString());
                    }
                }

                above = grade.From;
            }

            reachable.Add(new DimensionGrades(graded.Dimension, [.. grades]));
        }

        return [.. new MatrixCombination(reachable, []).Combinations()];
    }
}

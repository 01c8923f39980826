using System.Text.Json;
using LeadScoring.Models;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>How the dimensions combine: a word, or an object with <c>weighted</c> or <c>matrix</c>.</summary>
internal static class CombinationJson
{
    public static Combination? Read(JsonValue value, PlaybookDraft draft)
    {
        if (value.Kind == JsonKind.Text)
        {
            return MemberReader.WordOf(value, "combine", draft, "sum", "min", "geometric") switch
            {
                "sum" => Combination.Sum,
                "min" => Combination.Minimum,
                "geometric" => Combination.Geometric,
                _ => null,
            };
        }

        var combination = MemberReader.Read<Combination>(value, "combine", draft, reader =>
        {
            var (weighted, matrix) = (reader.Optional("weighted"), reader.Optional("matrix"));
            if ((weighted is null) == (matrix is null))
            {
                draft.Add(PlaybookTexts.CombineUnclear, value);
                return null;
            }

            return weighted is not null ? ReadWeighted(weighted, draft) : MemberReader.Read(matrix!, "matrix", draft, inner => ReadMatrix(inner, draft));
        });
        return combination is null ? null : draft.Places.Remember(combination, value);
    }

    public static void Write(Utf8JsonWriter json, Combination combination)
    {
        switch (combination)
        {
            case MinimumCombination:
                json.WriteString("combine", "min");
                break;
            case GeometricCombination:
                json.WriteString("combine", "geometric");
                break;
            case WeightedCombination weighted:
                json.WriteStartObject("combine");
                json.WriteStartObject("weighted");
                foreach (var weight in weighted.Weights)
                {
                    JsonParts.WriteNumber(json, weight.Dimension, weight.Weight);
                }

                json.WriteEndObject();
                json.WriteEndObject();
                break;
            case MatrixCombination matrix:
                json.WriteStartObject("combine");
                json.WriteStartObject("matrix");
                WriteMatrix(json, matrix);
                json.WriteEndObject();
                json.WriteEndObject();
                break;
        }
    }

    private static WeightedCombination ReadWeighted(JsonValue value, PlaybookDraft draft)
    {
        List<DimensionWeight> weights = [];
        foreach (var member in MemberReader.Named(value, "weighted", draft))
        {
            var weight = member.Value;
            if (MemberReader.NumberOf(weight, member.Name, draft) is { } number)
            {
                weights.Add(new DimensionWeight(member.Name, number));
            }
        }

        return new WeightedCombination([.. weights]);
    }

    private static MatrixCombination? ReadMatrix(MemberReader reader, PlaybookDraft draft)
    {
        List<DimensionGrades> dimensions = [];
        List<MatrixCell> cells = [];
        var before = draft.Problems.Count;
        if (reader.Needed("grades") is { } graded)
        {
            foreach (var member in MemberReader.Named(graded, "grades", draft))
            {
                var value = member.Value;
                dimensions.Add(new DimensionGrades(member.Name, [.. ReadGrades(member.Name, value, draft)]));
            }
        }

        var areWrong = draft.Problems.Count > before; // then a cell that fits them would be wrong too
        if (reader.Needed("cells") is { } named)
        {
            foreach (var member in MemberReader.Named(named, "cells", draft))
            {
                var value = member.Value;
                if (MemberReader.TextOf(value, member.Name, draft) is { } tier)
                {
                    cells.Add(new MatrixCell([.. member.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)], tier));
                }
            }
        }

        return areWrong ? null : new MatrixCombination(dimensions, cells);
    }

    // "A": 40, "B": 20, "C": null – the lowest grade has no floor.
    private static List<Grade> ReadGrades(string dimension, JsonValue value, PlaybookDraft draft)
    {
        List<Grade> grades = [];
        foreach (var member in MemberReader.Named(value, dimension, draft))
        {
            var floor = member.Value;
            if (member.Name.Any(char.IsWhiteSpace))
            {
                draft.Add(PlaybookTexts.GradeNameWrong, member.Start, member.Name);
            }
            else if (floor.Kind == JsonKind.Null)
            {
                grades.Add(new Grade(member.Name, From: null));
            }
            else if (MemberReader.PointsOf(floor, member.Name, draft) is { } from)
            {
                grades.Add(new Grade(member.Name, from));
            }
        }

        return grades;
    }

    private static void WriteMatrix(Utf8JsonWriter json, MatrixCombination matrix)
    {
        json.WriteStartObject("grades");
        foreach (var graded in matrix.Dimensions)
        {
            json.WriteStartObject(graded.Dimension);
            foreach (var grade in graded.Grades)
            {
                if (grade.From is null)
                {
                    json.WriteNull(grade.Name);
                }

                JsonParts.WritePoints(json, grade.Name, grade.From);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("cells");
        foreach (var cell in matrix.Cells)
        {
            json.WriteString(string.Join(' ', cell.Grades), cell.Tier);
        }

        json.WriteEndObject();
    }
}

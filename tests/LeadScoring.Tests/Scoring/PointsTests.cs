namespace LeadScoring.Tests.Scoring;

public class PointsTests
{
    [Theory]
    [InlineData("10", "10")]
    [InlineData("-0.001", "-0.001")]
    [InlineData("87.1650", "87.165")]
    [InlineData("9223372036854775.807", "9223372036854775.807")]
    public void FromDecimal_UpToThreeDecimals_IsExact(string points, string text)
    {
        var amount = Points.FromDecimal(decimal.Parse(points));

        Assert.Equal((text, decimal.Parse(points)), (amount.ToString(), amount.ToDecimal()));
        Assert.Equal(amount, (Points)decimal.Parse(points));
    }

    [Fact]
    public void FromDecimal_MoreDecimals_IsRefused() => Assert.StartsWith(
        "Points have at most three decimals.", Assert.Throws<ArgumentOutOfRangeException>(() => (Points)0.0001m).Message, StringComparison.Ordinal);

    [Fact]
    public void FromDecimal_TooLarge_IsRefused() => Assert.Throws<OverflowException>(() => Points.FromDecimal(9223372036854775.808m));

    [Fact]
    public void Sums_AreExactAndChecked()
    {
        Points large = Points.FromThousandths(long.MaxValue);

        Assert.Equal((Points)0.3m, (Points)0.1m + (Points)0.2m);
        Assert.Equal(-5, (Points)3 - 8);
        Assert.Equal((-3, 3), (-(Points)3, Points.Negate(-3)));
        Assert.Equal((5, 1), (Points.Add(3, 2), Points.Subtract(3, 2)));
        Assert.Throws<OverflowException>(() => large + (Points)0.001m);
        Assert.Throws<OverflowException>(() => -large - 1);
        Assert.Throws<OverflowException>(() => -Points.FromThousandths(long.MinValue));
    }

    [Theory]
    [InlineData(1, 0.3333, "0.333")]
    [InlineData(1, 0.0005, "0.001")] // half away from zero
    [InlineData(-1, 0.0005, "-0.001")]
    [InlineData(1, 0.00049, "0")]
    [InlineData(10, -2.5, "-25")]
    public void Times_AFactor_IsRoundedOnce(int points, double factor, string expected) => Assert.Equal(expected, ((Points)points).Times(factor).ToString());

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e20)]
    public void Times_WhatDoesNotFit_IsRefused(double factor) => Assert.Throws<OverflowException>(() => ((Points)1).Times(factor));

    [Theory]
    [InlineData(1_000_000_000, true)]
    [InlineData(1_000_000_001, false)]
    [InlineData(-1_000_000_000, true)]
    [InlineData(-1_000_000_001, false)]
    [InlineData(long.MaxValue, false)]
    public void IsRuleSized_Amount_IsWithinAMillion(long thousandths, bool expected) => Assert.Equal(expected, Points.FromThousandths(thousandths).IsRuleSized);

    [Fact]
    public void IsRuleSized_OfTheLeastAmount_IsFalse() => Assert.False(Points.FromThousandths(long.MinValue).IsRuleSized);

    [Fact]
    public void Comparisons_FollowTheAmount()
    {
        Points[] sorted = [-1, Points.Zero, (Points)0.001m, 1];

        Assert.Equal(sorted, Enumerable.Reverse(sorted).Order());
        Assert.True((Points)1 < 2 && (Points)2 > 1 && (Points)1 <= 1 && (Points)1 >= 1 && !((Points)1 < 1) && !((Points)1 > 1));
        Assert.Equal(default, Points.Zero);
    }
}

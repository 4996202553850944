using SymCalc.Samples.Regression;

return SampleProgram.Run(new RegressionSample(), args);

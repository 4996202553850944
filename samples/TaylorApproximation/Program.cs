using SymCalc.Samples.TaylorApproximation;

return SampleProgram.Run(new TaylorApproximationSample(), args);
